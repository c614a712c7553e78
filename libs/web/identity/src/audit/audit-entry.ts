import type { AuditEventView, IsoDateTime, Uuid } from '@mizan/shared/contracts';

/** A field of what was changed, as people read it; null where the audit holds nothing. */
export interface AuditedField {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One event of the audit in words. */
export interface AuditEntry {
  readonly id: Uuid;
  /** Null when no person did it but the system. */
  readonly actor: string | null;
  readonly at: IsoDateTime;
  readonly action: string;
  /** The kind of thing, such as an activity. */
  readonly entity: string;
  /** Its name or code where known, else the beginning of its identity. */
  readonly thing: string;
  /** Where it has a page of its own. */
  readonly link: string | null;
  readonly fields: readonly AuditedField[];
}

/** How an entry comes by its words. */
export interface AuditVocabulary {
  action(code: string): string;
  entity(code: string): string;
  field(name: string): string;
  value(field: string, value: unknown): string;
  /** The name of a person or a unit, or null when it is neither. */
  named(id: Uuid): string | null;
}

const PAGES: Readonly<Record<string, string>> = { plan_node: '/plan', activity: '/activities' };
const SHORT_ID = 8;
const SYSTEM = 'system';

/** The event in words. Fields stand in the order of what is true now, then those that are gone. */
export function auditEntry(event: AuditEventView, words: AuditVocabulary): AuditEntry {
  const page = PAGES[event.entity];
  return {
    id: event.id,
    actor: event.actor === SYSTEM ? null : event.actor,
    at: event.at,
    action: words.action(event.action),
    entity: words.entity(event.entity),
    thing: codeOf(event) ?? words.named(event.entityId) ?? event.entityId.slice(0, SHORT_ID),
    link: page === undefined ? null : `${page}/${event.entityId}`,
    fields: fieldsOf(event, words),
  };
}

function codeOf({ before, after }: AuditEventView): string | null {
  const code = after?.['code'] ?? before?.['code'];
  return typeof code === 'string' ? code : null;
}

function fieldsOf({ before, after }: AuditEventView, words: AuditVocabulary): AuditedField[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].map((name) => ({
    name,
    label: words.field(name),
    before: held(before, name) ? words.value(name, before[name]) : null,
    after: held(after, name) ? words.value(name, after[name]) : null,
  }));
}

function held(side: AuditEventView['before'], name: string): side is Readonly<Record<string, unknown>> {
  return side !== null && name in side;
}
