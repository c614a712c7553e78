export { CURRENCIES, isCurrency, type CurrencyCode } from './currencies';
export { convert, ratio, RateFormatError } from './conversion';
export { Money, sum, type MoneyRefusal } from './money';
export { CurrencyMismatchError, MoneyFormatError, type MoneyFormatReason } from './money-errors';
export { split, SplitWeightsError, type SplitWeight } from './split';
export { parseTyped, type TypedNumber, type TypedNumberReason, type TypingLanguage } from './typed-number';
