import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import type { CreatePartner, PartnerRowView } from '@mizan/shared/contracts';

/** Those who give money or work. None is ever deleted: what it gave stays. */
@Injectable()
export class PartnerRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** By code. */
  all(): Promise<PartnerRowView[]> {
    return this.database.query<PartnerRowView>(`${PARTNERS} ORDER BY code`);
  }

  /** Held until the transaction ends; throws `request.not-found`, `version.stale`. */
  async held(id: string, version: number): Promise<PartnerRowView> {
    const [found] = await this.database.query<PartnerRowView>(`${PARTNERS} WHERE id = $1 FOR UPDATE`, [id]);
    if (!found) throw new Problem('request.not-found');
    if (found.version !== version) throw new Problem('version.stale');
    return found;
  }

  /** Throws `partner.code-taken`. */
  async insert({ code, name, type }: CreatePartner): Promise<string> {
    const id = newId();
    await this.database.query(
      'INSERT INTO partner (id, code, name, type, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, code, JSON.stringify(name), type, this.clock.now(), currentActor().userId],
    );
    return id;
  }

  async update(id: string, { name, type }: Pick<PartnerRowView, 'name' | 'type'>): Promise<void> {
    await this.database.query('UPDATE partner SET name = $2, type = $3, version = version + 1 WHERE id = $1', [
      id,
      JSON.stringify(name),
      type,
    ]);
  }
}

const PARTNERS = 'SELECT id, code, name, type, version FROM partner';
