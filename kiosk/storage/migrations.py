"""The tables, step by step; steps are only ever added, and keep their names.

No table has a rowid and every key is random or a plain count's own subject, so that nothing in the
file tells in which order families came. Limits stand in the tables, so that rows rescued from a
damaged file are held to them too.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("kiosk")

_DAY = "TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
_PART = "TEXT NOT NULL CHECK (part IN ('night', 'morning', 'afternoon', 'evening'))"


@migrations()
def create_answers(db: Database) -> None:
    """QuestionnaireResponses; `digest` tells a whole row from a damaged one."""
    db.execute(
        f"""
        CREATE TABLE answers (
            id TEXT PRIMARY KEY CHECK (length(id) = 36),
            questionnaire TEXT NOT NULL,
            day {_DAY},
            part {_PART},
            language TEXT NOT NULL,
            body TEXT NOT NULL,
            digest TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """
    )


@migrations()
def create_film_views(db: Database) -> None:
    """Viewings, each under a random key."""
    db.execute(
        f"""
        CREATE TABLE film_views (
            id TEXT PRIMARY KEY CHECK (length(id) = 36),
            film TEXT NOT NULL,
            version INTEGER NOT NULL,
            language TEXT NOT NULL,
            captions INTEGER NOT NULL CHECK (captions IN (0, 1)),
            signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
            seconds_seen INTEGER NOT NULL CHECK (seconds_seen >= 0),
            day {_DAY},
            part {_PART}
        ) STRICT, WITHOUT ROWID
        """
    )


@migrations()
def create_help_counts(db: Database) -> None:
    """How often help was opened, by day, part of the day and the screen it was opened from."""
    db.execute(
        f"""
        CREATE TABLE help_counts (
            day {_DAY},
            part {_PART},
            origin TEXT NOT NULL CHECK (length(origin) BETWEEN 1 AND 64),
            n INTEGER NOT NULL CHECK (n > 0),
            PRIMARY KEY (day, part, origin)
        ) STRICT, WITHOUT ROWID
        """
    )


@migrations()
def mark_answers(db: Database) -> None:
    """On which day an answer was exported, and on which one a server said that it has it.

    Each answer is in one of the two small indexes: what is unsent is found, and all are counted,
    without reading the answers themselves.
    """
    day_or_none = "TEXT NOT NULL DEFAULT '' CHECK (length({0}) IN (0, 10))"
    for column in ("exported_on", "received_on"):
        db.execute(f"ALTER TABLE answers ADD COLUMN {column} {day_or_none.format(column)}")
    db.execute("CREATE INDEX unsent ON answers (day) WHERE received_on = ''")
    db.execute("CREATE INDEX received ON answers (received_on) WHERE received_on <> ''")
