export const RATE_SOURCE = 'Demonstration rates of the month';

/** A rate of the demonstration; none of them is a quotation. */
export interface DemonstrationRate {
  readonly from: string;
  readonly to: string;
  /** First day of a month. */
  readonly date: string;
  readonly rate: string;
}

/** What a unit is worth in dollars at the beginning and by how much that moves a month, in millionths. */
const MOVES: Readonly<Record<string, readonly [start: number, step: number]>> = {
  EUR: [1_318_000, 1_700],
  MAD: [118_400, 150],
  XOF: [2_009, 3],
  KWD: [3_553_000, -2_200],
  SAR: [266_667, 0],
};
const MONTHS = 21;

/** Monthly rates from January 2013 to September 2014, rising until the spring of the second year and falling after it. */
export function exchangeRates(): DemonstrationRate[] {
  return Object.entries(MOVES).flatMap(([from, [start, step]]) =>
    Array.from({ length: MONTHS }, (_, month) => {
      const millionths = start + step * (month < 16 ? month : 30 - month);
      return {
        from,
        to: 'USD',
        date: `${2013 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
        rate: `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`,
      };
    }),
  );
}
