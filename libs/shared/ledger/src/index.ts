export { applyEntry, available, bucketOf, emptyBalance, foldBalance, type Balance } from './balance';
export {
  BUCKETS,
  bucketEffect,
  byBucket,
  ENTRY_TYPES,
  isSignAllowed,
  reversalOf,
  type BalanceEntry,
  type Bucket,
  type DirectEntryType,
  type EntryType,
  type SignRule,
} from './entry-types';
export {
  allotmentObstacle,
  appropriationObstacle,
  commitmentObstacle,
  openAmount,
  paymentObstacle,
  releaseObstacle,
  reversalObstacle,
  type AllotmentObstacle,
  type AppropriationObstacle,
  type AvailableObstacle,
  type OpenAmountObstacle,
  type ReversalObstacle,
  type ReversalQuestion,
} from './obstacles';
export { burnPace, commitmentRate, utilisation } from './rates';
