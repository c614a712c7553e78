import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { LocalizedText, UnitType, UnitView } from '@mizan/shared/contracts';

interface UnitRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly code: string;
  readonly type: UnitType;
  readonly name: LocalizedText;
}

/** The organisation's units. */
@Injectable()
export class OrgUnitReadModel {
  constructor(private readonly database: Database) {}

  /** Every unit, parents before children of the same code order. */
  async all(): Promise<UnitView[]> {
    const rows = await this.database.query<UnitRow>(
      'SELECT id, parent_id, code, type, name FROM org_unit ORDER BY code',
    );
    return rows.map((row) => ({ id: row.id, parentId: row.parent_id, code: row.code, type: row.type, name: row.name }));
  }

  /** The organisation itself: the unit above all others, or null in an empty database. */
  async top(): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM org_unit WHERE parent_id IS NULL ORDER BY code LIMIT 1',
    );
    return rows[0]?.id ?? null;
  }

  /** Whether a unit with this id exists; answers the id itself, as the unit a unit belongs to. */
  async existing(id: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM org_unit WHERE id = $1', [id]);
    return rows[0]?.id ?? null;
  }
}
