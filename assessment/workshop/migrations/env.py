"""Alembic's way in: it runs the migrations on the connection that ``migrate`` holds the lock with."""

from alembic import context

from assessment.workshop.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
