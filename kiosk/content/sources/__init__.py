"""Where a pack comes from: a folder, an archive, a repository; all read in the same way."""
