import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Never edited once released; see 000001-copy-job.ts. */
const COLUMNS = [
  sql`alter table copy_job
    add column cancel_requested_by text,
    add column cancel_accepted_at timestamptz,
    add column cancel_request_id text,
    add column earlier_tokens integer not null default 0,
    add column target_snapshot_ids jsonb,
    add column source_traits jsonb,
    add column size_gib integer,
    add column search_before_submission boolean not null default false,
    add column changed_in xid8 not null default pg_current_xact_id(),
    add column changed_after xid8 not null default pg_snapshot_xmin(pg_current_snapshot())`,
  sql`alter table copy_job_event
    add column state jsonb,
    add column changed_in xid8 not null default pg_current_xact_id(),
    add column changed_after xid8 not null default pg_snapshot_xmin(pg_current_snapshot())`,
]

const INDEXES = [
  sql`create index copy_job_changes on copy_job (changed_in)`,
  sql`create index copy_job_event_changes on copy_job_event (changed_in)`,
  sql`create index copy_job_pace on copy_job (source_region_id, destination_region_id, finished_at desc)
    where status = 'SUCCEEDED'`,
]

/** Beside the first one's: CANCELLING COPYING, for a cancellation that the cloud refused. */
const GUARD = sql`
  create or replace function copy_job_guard() returns trigger language plpgsql as $$
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
      'CANCELLING CANCELLED', 'CANCELLING VERIFYING', 'CANCELLING FAILED', 'CANCELLING COPYING',
      'FAILED QUEUED'
    ) then
      raise exception 'Copy job % cannot go from % to %.', old.id, old.status, new.status
        using errcode = 'check_violation';
    end if;
    new.version := old.version + 1;
    new.changed_in := pg_current_xact_id();
    new.changed_after := pg_snapshot_xmin(pg_current_snapshot());
    return new;
  end $$`

/** A wake-up only: what changed is read from the tables, so that a notification that is lost loses nothing. */
const NOTIFY = [
  sql`create function copy_job_notify() returns trigger language plpgsql as $$
    begin
      perform pg_notify('copy_job', new.id || ':' || new.version || ':' || new.status);
      return null;
    end $$`,
  sql`create trigger copy_job_notify after insert or update on copy_job
    for each row execute function copy_job_notify()`,
]

/** One row once the jobs have been moved to another database: nobody works on these any more. */
const MOVED = [
  sql`create table copy_job_move (
    moved_to text not null,
    moved_at timestamptz not null default now()
  )`,
  sql`create function copy_job_moved_guard() returns trigger language plpgsql as $$
    declare destination text := (select min(moved_to) from copy_job_move);
    begin
      if destination is not null then
        raise exception 'The copy jobs were moved from here to: %', destination using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  sql`create trigger copy_job_moved_guard before insert or update on copy_job
    for each statement execute function copy_job_moved_guard()`,
]

export const liveCopyJobsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...COLUMNS, ...INDEXES, GUARD, ...NOTIFY, ...MOVED]) await statement.execute(db)
  },
}
