import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * A migration that has been released is never edited. What it says about statuses is held equal to
 * copy-job-transitions.ts by a test; a new transition needs a new migration.
 */
const COPY_JOB = sql`
  create table copy_job (
    id uuid primary key,
    status text not null check (status in ('QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING',
      'SUCCEEDED', 'FAILED', 'CANCELLING', 'CANCELLED')),
    source_region_id text not null,
    source_image_id text not null,
    destination_region_id text not null,
    request jsonb not null,
    resulting_encryption jsonb not null,
    requested_by text not null,
    idempotency_key text,
    input_hash text not null,
    priority smallint not null default 0,
    client_token text not null unique check (length(client_token) <= 64),
    token_number integer not null default 1,
    submit_attempts integer not null default 0,
    first_submitted_at timestamptz,
    submitted_at timestamptz,
    not_before timestamptz,
    target_image_id text,
    progress_percent smallint not null default 0 check (progress_percent between 0 and 100),
    copying_since timestamptz,
    estimated_finish_at timestamptz,
    missing_since timestamptz,
    verifying_since timestamptz,
    verification jsonb,
    failure jsonb,
    cancel_requested_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    finished_at timestamptz,
    check ((status in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    check ((status = 'FAILED') = (failure is not null)),
    check (status <> 'SUCCEEDED' or verification is not null),
    check (status <> 'SUBMITTING' or first_submitted_at is not null),
    check (status <> 'VERIFYING' or verifying_since is not null),
    check (status not in ('WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED', 'CANCELLING') or target_image_id is not null)
  )`

const INDEXES = [
  sql`create unique index copy_job_idempotency_key on copy_job (requested_by, idempotency_key)
    where idempotency_key is not null`,
  sql`create unique index copy_job_one_copy_of_a_source on copy_job (source_region_id, source_image_id)
    where status in ('SUBMITTING', 'WAITING', 'COPYING', 'CANCELLING')`,
  sql`create unique index copy_job_one_target_of_a_name on copy_job (destination_region_id, (request ->> 'name'))
    where finished_at is null`,
  sql`create index copy_job_unfinished on copy_job (destination_region_id, status, priority desc, created_at, id)
    where finished_at is null`,
  sql`create index copy_job_newest on copy_job (created_at desc, id desc)`,
  sql`create index copy_job_of_caller on copy_job (requested_by, created_at desc, id desc)`,
  sql`create index copy_job_of_source on copy_job (source_region_id, source_image_id, created_at desc, id desc)`,
  sql`create index copy_job_of_target on copy_job (destination_region_id, target_image_id)
    where target_image_id is not null`,
  sql`create index copy_job_of_key on copy_job using gin ((resulting_encryption -> 'keyIds'))`,
]

const GUARD = sql`
  create function copy_job_guard() returns trigger language plpgsql as $$
  begin
    if new.id <> old.id or new.request <> old.request then
      raise exception 'The request of copy job % is frozen.', old.id using errcode = 'check_violation';
    end if;
    if new.status = old.status and old.finished_at is null then
      null;
    elsif old.status || ' ' || new.status not in (
      'QUEUED SUBMITTING', 'QUEUED CANCELLED',
      'SUBMITTING QUEUED', 'SUBMITTING WAITING', 'SUBMITTING FAILED',
      'WAITING COPYING', 'WAITING VERIFYING', 'WAITING FAILED', 'WAITING CANCELLING',
      'COPYING WAITING', 'COPYING VERIFYING', 'COPYING FAILED', 'COPYING CANCELLING',
      'VERIFYING SUCCEEDED', 'VERIFYING FAILED',
      'CANCELLING CANCELLED', 'CANCELLING VERIFYING', 'CANCELLING FAILED',
      'FAILED QUEUED'
    ) then
      raise exception 'Copy job % cannot go from % to %.', old.id, old.status, new.status
        using errcode = 'check_violation';
    end if;
    new.version := old.version + 1;
    return new;
  end $$`

const EVENT = sql`
  create table copy_job_event (
    job_id uuid not null references copy_job (id),
    version integer not null,
    at timestamptz not null,
    status text not null,
    message text,
    cloud_request_id text,
    primary key (job_id, version)
  )`

const EVENT_GUARD = sql`
  create function copy_job_event_guard() returns trigger language plpgsql as $$
  begin
    raise exception 'The history of copy jobs is append-only.' using errcode = 'check_violation';
  end $$`

const TRIGGERS = [
  sql`create trigger copy_job_guard before update on copy_job for each row execute function copy_job_guard()`,
  sql`create trigger copy_job_event_guard before update or delete on copy_job_event
    for each row execute function copy_job_event_guard()`,
]

export const copyJobMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [COPY_JOB, ...INDEXES, GUARD, EVENT, EVENT_GUARD, ...TRIGGERS])
      await statement.execute(db)
  },
}
