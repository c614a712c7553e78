/** The entries that are a part of a commitment's line. */
const TYPES = {
  committed: `'COMMITMENT', 'REVALUATION', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE'`,
  reserved: `'RESERVATION', 'RESERVATION_RELEASE'`,
  paid: `'PAYMENT', 'REFUND'`,
} as const;

const summed = (amount: string, part: keyof typeof TYPES): string =>
  `coalesce(sum(e.${amount}) FILTER (WHERE coalesce(e.reversed_type, e.type) IN (${TYPES[part]})), 0)`;

/**
 * What entries `e` add up to as a part of a line: `name` in the fund's currency, `agreed_name` in that of the commitment,
 * `base_name` in the base currency. Of `committed` it is what is open: less what was paid and released.
 */
export const lineAmounts = (part: keyof typeof TYPES, name: string = part): string =>
  `${summed('fund_amount', part)} AS ${name}, ${summed('transaction_amount', part)} AS agreed_${name},
    ${summed('base_amount', part)} AS base_${name}`;
