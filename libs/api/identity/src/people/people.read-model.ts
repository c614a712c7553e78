import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { Language, PersonView, RoleAssignmentView } from '@mizan/shared/contracts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly is_active: boolean;
  readonly last_sign_in: Date | null;
  readonly assignments: readonly RoleAssignmentView[] | null;
}

/** People with the roles they hold. */
@Injectable()
export class PeopleReadModel {
  constructor(private readonly database: Database) {}

  async all(): Promise<PersonView[]> {
    const rows = await this.database.query<PersonRow>(PEOPLE);
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      language: row.language,
      isActive: row.is_active,
      lastSignIn: row.last_sign_in?.toISOString() ?? null,
      assignments: row.assignments ?? [],
    }));
  }

  /** The unit that a person is administered in: the organisation itself, the root of the units. */
  async unitOfPerson(userId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT unit.id FROM org_unit unit WHERE unit.parent_id IS NULL
       AND EXISTS (SELECT 1 FROM app_user person WHERE person.id = $1) ORDER BY unit.code LIMIT 1`,
      [userId],
    );
    return rows[0]?.id ?? null;
  }
}

const PEOPLE = `
  SELECT u.id, u.name, u.email, u.language, u.is_active, u.last_sign_in,
    (SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'validFrom', r.valid_from,
        'unit', json_build_object('id', unit.id, 'code', unit.code, 'name', unit.name)) ORDER BY r.role, unit.code)
     FROM role_assignment r JOIN org_unit unit ON unit.id = r.unit_id WHERE r.user_id = u.id) AS assignments
  FROM app_user u ORDER BY u.name, u.id`;
