export { CURRENCIES, isCurrency, type CurrencyCode } from './currencies';
export { convert, ratio, RateFormatError } from './conversion';
export { Money, sum, type MoneyRefusal } from './money';
export { CurrencyMismatchError, MoneyFormatError, type MoneyFormatReason } from './money-errors';
export { split, splitParts, SplitWeightsError, type SplitPart, type SplitWeight } from './split';
export { parseTyped, type TypedNumber, type TypedNumberReason, type TypingLanguage } from './typed-number';
