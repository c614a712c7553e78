import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, roles by unit, sessions, settings, the audit, code counters and the idempotency keys. */
export class IdentityAndAudit1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE org_unit (
    id uuid NOT NULL, parent_id uuid, code text NOT NULL, type text NOT NULL, name jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT org_unit_pk PRIMARY KEY (id),
    CONSTRAINT org_unit_code_unique UNIQUE (code),
    CONSTRAINT org_unit_type_known CHECK (type IN ('organisation', 'directorate', 'centre', 'section')),
    CONSTRAINT org_unit_parent_fk FOREIGN KEY (parent_id) REFERENCES org_unit (id))`,
  `CREATE INDEX org_unit_parent_index ON org_unit (parent_id)`,
  `CREATE TABLE app_user (
    id uuid NOT NULL, email text NOT NULL, name text NOT NULL, password_hash text NOT NULL,
    language text NOT NULL DEFAULT 'en', is_active boolean NOT NULL DEFAULT true, last_sign_in timestamptz,
    version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT app_user_pk PRIMARY KEY (id),
    CONSTRAINT app_user_email_unique UNIQUE (email),
    CONSTRAINT app_user_email_lower CHECK (email = lower(email)),
    CONSTRAINT app_user_language_known CHECK (language IN ('en', 'fr', 'ar')))`,
  `CREATE TABLE role_assignment (
    id uuid NOT NULL, user_id uuid NOT NULL, role text NOT NULL, unit_id uuid NOT NULL, valid_from date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT role_assignment_pk PRIMARY KEY (id),
    CONSTRAINT role_assignment_unique UNIQUE (user_id, role, unit_id),
    CONSTRAINT role_assignment_role_known CHECK (role IN ('planner', 'head-of-directorate', 'finance-officer',
      'financial-controller', 'management', 'auditor', 'administrator')),
    CONSTRAINT role_assignment_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT role_assignment_unit_fk FOREIGN KEY (unit_id) REFERENCES org_unit (id))`,
  `CREATE INDEX role_assignment_unit_index ON role_assignment (unit_id)`,
  `CREATE TABLE user_session (
    token_hash text NOT NULL, user_id uuid NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    CONSTRAINT user_session_pk PRIMARY KEY (token_hash),
    CONSTRAINT user_session_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id))`,
  `CREATE INDEX user_session_user_index ON user_session (user_id)`,
  `CREATE TABLE sign_in_attempt (
    key text NOT NULL, failures integer NOT NULL, window_ends_at timestamptz NOT NULL,
    CONSTRAINT sign_in_attempt_pk PRIMARY KEY (key))`,
  `CREATE TABLE setting (
    key text NOT NULL, value jsonb NOT NULL, version integer NOT NULL DEFAULT 1,
    CONSTRAINT setting_pk PRIMARY KEY (key))`,
  `CREATE TABLE audit_event (
    id uuid NOT NULL, at timestamptz NOT NULL, actor_id uuid, actor text NOT NULL, action text NOT NULL,
    entity text NOT NULL, entity_id uuid NOT NULL, before jsonb, after jsonb, request_id text NOT NULL,
    CONSTRAINT audit_event_pk PRIMARY KEY (id))`,
  `CREATE INDEX audit_event_entity_index ON audit_event (entity_id, at)`,
  `CREATE INDEX audit_event_at_index ON audit_event (at, id)`,
  `CREATE TABLE idempotency_key (
    key text NOT NULL, user_id uuid NOT NULL, request_hash text NOT NULL, status integer NOT NULL, body jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (user_id, key),
    CONSTRAINT idempotency_key_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id))`,
  `CREATE TABLE code_counter (
    scope text NOT NULL, last integer NOT NULL,
    CONSTRAINT code_counter_pk PRIMARY KEY (scope))`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = '23514',
     CONSTRAINT = TG_TABLE_NAME || '_append_only'; END $$`,
  `CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  'DROP TABLE code_counter',
  'DROP TABLE idempotency_key',
  'DROP TABLE audit_event',
  'DROP TABLE setting',
  'DROP TABLE sign_in_attempt',
  'DROP TABLE user_session',
  'DROP TABLE role_assignment',
  'DROP TABLE app_user',
  'DROP TABLE org_unit',
  'DROP FUNCTION refuse_change()',
];
