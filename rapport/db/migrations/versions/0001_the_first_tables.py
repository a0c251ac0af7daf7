"""the first tables."""

import sqlalchemy as sa
from alembic import op

from rapport.db.tables import Document, Utc

revision = '0001'
down_revision = None


def upgrade() -> None:
    op.create_table('api_key',
    sa.Column('key_sha256', sa.String(), nullable=False),
    sa.Column('key_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('label', sa.String(), nullable=False),
    sa.Column('created_at', Utc(), nullable=False),
    sa.Column('revoked_at', Utc(), nullable=True),
    sa.PrimaryKeyConstraint('key_sha256'),
    sa.UniqueConstraint('key_id')
    )
    op.create_table('audit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('at', Utc(), nullable=False),
    sa.Column('who', sa.String(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('audit', schema=None) as batch_op:
        batch_op.create_index('audit_of_subject', ['brand', 'subject'], unique=False)

    op.create_table('belief',
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('strategy', sa.String(), nullable=False),
    sa.Column('successes', sa.Float(), nullable=False),
    sa.Column('failures', sa.Float(), nullable=False),
    sa.Column('updated_at', Utc(), nullable=False),
    sa.PrimaryKeyConstraint('brand', 'strategy')
    )
    op.create_table('contact',
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('contact_id', sa.String(), nullable=False),
    sa.Column('updated_at', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.PrimaryKeyConstraint('brand', 'contact_id')
    )
    op.create_table('decision',
    sa.Column('decision_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('contact_id', sa.String(), nullable=False),
    sa.Column('decided_at', Utc(), nullable=False),
    sa.Column('pack_sha256', sa.String(), nullable=False),
    sa.Column('arm', sa.String(), nullable=False),
    sa.Column('moment', sa.String(), nullable=True),
    sa.Column('strategy', sa.String(), nullable=True),
    sa.Column('silence', sa.String(), nullable=True),
    sa.Column('propensity', sa.Float(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.Column('situation', Document, nullable=False),
    sa.PrimaryKeyConstraint('decision_id')
    )
    with op.batch_alter_table('decision', schema=None) as batch_op:
        batch_op.create_index('decision_of_contact', ['brand', 'contact_id', 'decided_at'], unique=False)

    op.create_table('event',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('contact_id', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('occurred_at', Utc(), nullable=False),
    sa.Column('received_at', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('brand', 'key')
    )
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.create_index('event_of_contact', ['brand', 'contact_id', 'occurred_at'], unique=False)

    op.create_table('outbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('at', Utc(), nullable=False),
    sa.Column('topic', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.Column('delivered_at', Utc(), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('pack',
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('loaded_at', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.PrimaryKeyConstraint('sha256')
    )
    op.create_table('message',
    sa.Column('message_id', sa.String(), nullable=False),
    sa.Column('decision_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('contact_id', sa.String(), nullable=False),
    sa.Column('moment', sa.String(), nullable=True),
    sa.Column('strategy', sa.String(), nullable=True),
    sa.Column('trigger', sa.String(), nullable=True),
    sa.Column('step', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(), nullable=True),
    sa.Column('rung', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=True),
    sa.Column('made_at', Utc(), nullable=False),
    sa.Column('released_at', Utc(), nullable=True),
    sa.Column('reserved_until', Utc(), nullable=True),
    sa.Column('sent_at', Utc(), nullable=True),
    sa.Column('heard_subject', sa.String(), nullable=False),
    sa.Column('heard_body', sa.String(), nullable=False),
    sa.Column('offers', sa.String(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.ForeignKeyConstraint(['decision_id'], ['decision.decision_id'], ),
    sa.PrimaryKeyConstraint('message_id'),
    sa.UniqueConstraint('decision_id')
    )
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.create_index('message_of_contact', ['brand', 'contact_id', 'made_at'], unique=False)

    op.create_table('told',
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('contact_id', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('observed_at', Utc(), nullable=False),
    sa.Column('doc', Document, nullable=False),
    sa.ForeignKeyConstraint(['brand', 'contact_id'], ['contact.brand', 'contact.contact_id'], ),
    sa.PrimaryKeyConstraint('brand', 'contact_id', 'name')
    )
    op.create_table('outcome',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('message_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('occurred_at', Utc(), nullable=False),
    sa.Column('value', sa.Float(), nullable=True),
    sa.ForeignKeyConstraint(['message_id'], ['message.message_id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('brand', 'key')
    )
    with op.batch_alter_table('outcome', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outcome_message_id'), ['message_id'], unique=False)

    op.create_table('sample',
    sa.Column('message_id', sa.String(), nullable=False),
    sa.Column('brand', sa.String(), nullable=False),
    sa.Column('lane', sa.String(), nullable=False),
    sa.Column('probability', sa.Float(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('sampled_at', Utc(), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['message.message_id'], ),
    sa.PrimaryKeyConstraint('message_id')
    )


def downgrade() -> None:
    op.drop_table('sample')
    with op.batch_alter_table('outcome', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outcome_message_id'))

    op.drop_table('outcome')
    op.drop_table('told')
    with op.batch_alter_table('message', schema=None) as batch_op:
        batch_op.drop_index('message_of_contact')

    op.drop_table('message')
    op.drop_table('pack')
    op.drop_table('outbox')
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_index('event_of_contact')

    op.drop_table('event')
    with op.batch_alter_table('decision', schema=None) as batch_op:
        batch_op.drop_index('decision_of_contact')

    op.drop_table('decision')
    op.drop_table('contact')
    op.drop_table('belief')
    with op.batch_alter_table('audit', schema=None) as batch_op:
        batch_op.drop_index('audit_of_subject')

    op.drop_table('audit')
    op.drop_table('api_key')
