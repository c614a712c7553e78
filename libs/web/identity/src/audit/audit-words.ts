import { Injectable, computed, inject } from '@angular/core';
import type { LocalizedText, MoneyView, PersonView, UnitView, Uuid } from '@mizan/shared/contracts';
import { Formats, SessionStore } from '@mizan/web/core';

import { KnownTexts } from '../administration/known-texts';
import { AdministrationClient } from '../data/administration-client';
import type { AuditVocabulary } from './audit-entry';

/** Where the words of fields that hold a choice stand; the first that knows the choice says it. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  role: ['roles'],
  language: ['words.languages'],
  source: ['words.languages'],
  status: ['activities.statuses', 'planning.planStatus'],
  state: ['indicatorReports.states'],
  type: ['activities.types'],
  kind: ['planning.kinds', 'planning.indicatorKinds', 'reportEvidence.kinds'],
  direction: ['planning.directions'],
  accumulation: ['planning.accumulations'],
  frequency: ['planning.frequencies'],
  baselineStatus: ['planning.baselineStatuses'],
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const AMOUNT = /^-?\d+\.\d+$/;
const NOTHING = '–';

/** What the audit holds, in the language of the screen: words for codes, names for identities, formats for figures. */
@Injectable()
export class AuditWords implements AuditVocabulary {
  private readonly texts = inject(KnownTexts);
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly client = inject(AdministrationClient);
  private readonly people = this.client.people(() => this.session.may('people:read'));
  private readonly units = this.client.units();
  private readonly names = computed(() => {
    const people: readonly PersonView[] = this.people.hasValue() ? this.people.value() : [];
    const units: readonly UnitView[] = this.units.hasValue() ? this.units.value() : [];
    return new Map([
      ...people.map(({ id, name }): [Uuid, string] => [id, name]),
      ...units.map(({ id, name }): [Uuid, string] => [id, this.formats.text(name).text]),
    ]);
  });

  action(code: string): string {
    return this.texts.find(`audit.actions.${code.replace('.', '_')}`) ?? code;
  }

  entity(code: string): string {
    return this.texts.find(`administration.entities.${code}`) ?? code;
  }

  field(name: string): string {
    return this.texts.find(`administration.fields.${name}`) ?? spaced(name);
  }

  named(id: Uuid): string | null {
    return this.names().get(id) ?? null;
  }

  value(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return NOTHING;
    if (typeof value === 'boolean') return this.texts.find(`administration.${value ? 'yes' : 'no'}`) ?? String(value);
    if (typeof value === 'number') return field === 'year' ? String(value) : this.formats.decimal(value);
    if (typeof value === 'string') return this.choice(field, value) ?? this.named(value) ?? this.plain(field, value);
    if (Array.isArray(value)) return this.list(field, value);
    return typeof value === 'object' ? this.object(value) : NOTHING;
  }

  private choice(field: string, value: string): string | null {
    const words = (CHOICES[field] ?? []).map((place) => this.texts.find(`${place}.${value}`));
    return words.find((word) => word !== null) ?? null;
  }

  private plain(field: string, value: string): string {
    if (DAY.test(value)) return this.formats.date(value);
    if (INSTANT.test(value)) return this.formats.instant(value);
    if (AMOUNT.test(value)) return this.formats.amount(value);
    return field === 'country' ? this.formats.country(value) : value;
  }

  private list(field: string, items: readonly unknown[]): string {
    return items.length === 0 ? NOTHING : items.map((item) => this.value(field, item)).join('; ');
  }

  private object(value: object): string {
    if (isText(value)) return this.formats.text(value).text || NOTHING;
    if (isMoney(value)) return this.formats.money(value);
    const parts = Object.entries(value).map(([name, part]) => `${this.field(name)}: ${this.value(name, part)}`);
    return parts.join(', ');
  }
}

function isText(value: object): value is LocalizedText {
  return 'source' in value && (value.source === 'en' || value.source === 'fr' || value.source === 'ar');
}

function isMoney(value: object): value is MoneyView {
  return (
    'amount' in value && typeof value.amount === 'string' && 'currency' in value && typeof value.currency === 'string'
  );
}

/** A field that nobody has named yet, readable all the same: plannedStart is planned start. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
