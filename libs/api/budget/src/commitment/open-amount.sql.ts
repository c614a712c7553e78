/** What is open of a commitment `c`, neither paid nor released, in the fund's currency. */
export const OPEN_AMOUNT = '(c.committed - c.consumed - c.released)';

/** The same as it was agreed, in the currency of the commitment. */
export const AGREED_OPEN_AMOUNT = '(c.transaction_committed - c.transaction_consumed - c.transaction_released)';
