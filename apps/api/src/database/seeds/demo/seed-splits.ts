import type { Database } from '@mizan/api/platform';
import type { LocalizedText, SplitDimension } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';
import { stableId } from '../stable-id';

/** A rule of the demonstration: its receivers with their weights, and the place of its activities in the order of codes. */
interface DemonstrationRule {
  readonly dimension: SplitDimension;
  readonly name: LocalizedText;
  readonly parts: Readonly<Record<string, string>>;
  readonly activities: readonly number[];
}

const RULES: readonly DemonstrationRule[] = [
  {
    dimension: 'country',
    name: inThree('Three hosts, in equal parts', 'Trois hôtes, à parts égales', 'ثلاثة مضيفين بالتساوي'),
    parts: { MA: '1', SN: '1', TR: '1' },
    activities: [1, 4, 7, 10],
  },
  {
    dimension: 'country',
    name: inThree('Countries of the Sahel', 'Pays du Sahel', 'بلدان الساحل'),
    parts: { NE: '3.5', ML: '4', TD: '2.5', BF: '3' },
    activities: [2, 8],
  },
  {
    dimension: 'partner',
    name: inThree('ALECSO and OIC, half each', 'ALECSO et OCI, par moitié', 'الألكسو ومنظمة التعاون الإسلامي مناصفة'),
    parts: { ALECSO: '1', OIC: '1' },
    activities: [1, 3, 5, 9],
  },
  {
    dimension: 'partner',
    name: inThree(
      'By what was agreed in the joint committee',
      'Selon la commission mixte',
      'بحسب ما اتفقت عليه اللجنة المشتركة',
    ),
    parts: { UNESCO: '50', ALECSO: '30', IsDB: '20' },
    activities: [2, 6, 11],
  },
  {
    dimension: 'theme',
    name: inThree('Education and culture', 'Éducation et culture', 'التربية والثقافة'),
    parts: { Education: '60', Culture: '40' },
    activities: [1, 2, 5, 12],
  },
  {
    dimension: 'theme',
    name: inThree('All four fields', 'Les quatre domaines', 'المجالات الأربعة'),
    parts: { Education: '1', Science: '1', Culture: '1', Communication: '1' },
    activities: [3, 7],
  },
];

/** Rules by which the money of a dozen activities of 2014 is divided; the others go to their place, or are not split. */
export async function seedSplits(database: Database): Promise<void> {
  for (const [index, { dimension, name, parts, activities }] of RULES.entries()) {
    const id = stableId(`split-rule:${index}`);
    const rows = Object.entries(parts).map(([key, weight], position) => ({ key, weight, position: position + 1 }));
    await database.query(
      `INSERT INTO split_rule (id, dimension, name, parts, created_at, created_by)
       SELECT $1, $2, $3, $4, timestamptz '2014-02-03 09:00Z' + $5::int * interval '1 day', u.id
       FROM app_user u WHERE u.email = 'planner@mizan.example'`,
      [id, dimension, JSON.stringify(name), rows.length, index],
    );
    await database.query(
      `INSERT INTO split_rule_part (rule_id, position, parts, key, weight)
       SELECT $1, r.position, $2, r.key, r.weight
       FROM jsonb_to_recordset($3::jsonb) AS r(position int, key text, weight numeric)`,
      [id, rows.length, JSON.stringify(rows)],
    );
    await database.query(
      `INSERT INTO activity_split (activity_id, dimension, rule_id, chosen_at, chosen_by)
       SELECT a.id, r.dimension, r.id, r.created_at, r.created_by FROM split_rule r, (
         SELECT c.id, row_number() OVER (ORDER BY c.code) AS place FROM activity c
         WHERE c.year = 2014 AND EXISTS (SELECT 1 FROM activity_money m WHERE m.activity_id = c.id)) a
       WHERE r.id = $1 AND a.place = ANY($2)`,
      [id, activities],
    );
  }
}
