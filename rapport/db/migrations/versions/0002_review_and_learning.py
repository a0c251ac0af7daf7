"""review and learning: leases and verdicts, health, reviewers and their sessions, closed rewards."""

import sqlalchemy as sa
from alembic import op

from rapport.db.tables import Document, Utc

revision = '0002'
down_revision = '0001'

_OF_MESSAGE = "(SELECT {column} FROM message WHERE message.message_id = sample.message_id)"


def upgrade() -> None:
    with op.batch_alter_table('sample', schema=None) as batch_op:
        batch_op.add_column(sa.Column('strategy', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('rung', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('version', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('risk', sa.Float(), nullable=True))
        batch_op.add_column(sa.Column('claimed_by', sa.String(), nullable=True))
        batch_op.add_column(sa.Column('claimed_until', Utc(), nullable=True))
        batch_op.add_column(sa.Column('answered_at', Utc(), nullable=True))
    strategy, rung = _OF_MESSAGE.format(column="strategy"), _OF_MESSAGE.format(column="rung")
    op.execute(f"UPDATE sample SET strategy = {strategy}, rung = {rung}, version = '', risk = 0.0")  # noqa: S608
    with op.batch_alter_table('sample', schema=None) as batch_op:
        for name, kind in (('rung', sa.String()), ('version', sa.String()), ('risk', sa.Float())):
            batch_op.alter_column(name, existing_type=kind, nullable=False)
        batch_op.create_index('sample_to_review', ['brand', 'answered_at', 'claimed_until'], unique=False)
        batch_op.create_index('sample_of_strategy', ['brand', 'strategy', 'answered_at'], unique=False)

    op.create_table('verdict',
    sa.Column('message_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('reviewer', sa.String(), nullable=False),
    sa.Column('answer', sa.String(), nullable=False),
    sa.Column('severity', sa.String(), nullable=True),
    sa.Column('at', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['sample.message_id']),
    sa.PrimaryKeyConstraint('message_id')
    )
    op.create_index('verdict_of_brand', 'verdict', ['brand', 'at'], unique=False)

    op.create_table('health',
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('strategy', sa.String(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('share', sa.Float(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('since', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.PrimaryKeyConstraint('brand', 'strategy')
    )
    op.create_table('reward',
    sa.Column('decision_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('strategy', sa.String(), nullable=True),
    sa.Column('arm', sa.String(), nullable=False),
    sa.Column('value', sa.Float(), nullable=False),
    sa.Column('successes', sa.Float(), nullable=False),
    sa.Column('failures', sa.Float(), nullable=False),
    sa.Column('closed_at', Utc(), nullable=False),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.decision_id']),
    sa.PrimaryKeyConstraint('decision_id')
    )
    op.create_index('reward_of_strategy', 'reward', ['brand', 'strategy'], unique=False)

    op.create_table('reviewer',
    sa.Column('reviewer_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('password', sa.String(), nullable=True),
    sa.Column('invite_sha256', sa.String(), nullable=True),
    sa.Column('invited_until', Utc(), nullable=True),
    sa.Column('created_at', Utc(), nullable=False),
    sa.Column('disabled_at', Utc(), nullable=True),
    sa.PrimaryKeyConstraint('reviewer_id'),
    sa.UniqueConstraint('invite_sha256'),
    sa.UniqueConstraint('name')
    )
    op.create_table('web_session',
    sa.Column('session_sha256', sa.String(), nullable=False),
    sa.Column('reviewer_id', sa.String(), nullable=False),
    sa.Column('csrf', sa.String(), nullable=False),
    sa.Column('created_at', Utc(), nullable=False),
    sa.Column('seen_at', Utc(), nullable=False),
    sa.Column('ended_at', Utc(), nullable=True),
    sa.ForeignKeyConstraint(['reviewer_id'], ['reviewer.reviewer_id']),
    sa.PrimaryKeyConstraint('session_sha256')
    )
    op.create_index('ix_web_session_reviewer_id', 'web_session', ['reviewer_id'], unique=False)
    op.create_table('failed_sign_in',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('at', Utc(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('failed_sign_in_of', 'failed_sign_in', ['what', 'at'], unique=False)


def downgrade() -> None:
    for table in ('failed_sign_in', 'web_session', 'reviewer', 'reward', 'health', 'verdict'):
        op.drop_table(table)
    with op.batch_alter_table('sample', schema=None) as batch_op:
        batch_op.drop_index('sample_of_strategy')
        batch_op.drop_index('sample_to_review')
        for name in ('answered_at', 'claimed_until', 'claimed_by', 'risk', 'version', 'rung', 'strategy'):
            batch_op.drop_column(name)
