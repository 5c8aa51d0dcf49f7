"""Distribution: a TUF repository, the same folder on a stick, a share and any web server.

metadata/                     who signed what, in TUF's form; `timestamp.json` is written last
targets/packs.json            which packs there are
targets/packs/ID/pack.json    the manifest of each, under a name that begins with its digest
files/ab/abcd…                films and all else, by SHA-256

TUF vouches for `packs.json` and every `pack.json`; a manifest vouches for the files it lists. What
was withdrawn stands in the metadata itself, beside the manifest that it is about.
"""
