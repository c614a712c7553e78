import type { Client } from 'pg';
import type { Role } from '@mizan/shared/contracts';

/** An account with the password of the demonstration and one role in one unit. */
export async function addAccount(database: Client, name: string, role: Role, unit: string): Promise<void> {
  await database.query(
    `WITH person AS (
       INSERT INTO app_user (id, email, name, password_hash)
       SELECT gen_random_uuid(), $1, $2, password_hash FROM app_user WHERE email = 'planner@mizan.example' RETURNING id)
     INSERT INTO role_assignment (id, user_id, role, unit_id, valid_from)
     SELECT gen_random_uuid(), person.id, $3, u.id, '2013-01-01' FROM person, org_unit u WHERE u.code = $4`,
    [`${name}@mizan.example`, name, role, unit],
  );
}
