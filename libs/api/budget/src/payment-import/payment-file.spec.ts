import { paymentFile } from './payment-file';

const HEAD = ['Number', 'Date', 'Reference', 'Supplier', 'Amount', 'Currency', 'Description'];
const row = (parts: Partial<Record<string, string>> = {}): string[] =>
  HEAD.map((name) => parts[name] ?? { Number: 'V1', Date: '2014-09-01', Amount: '10', Currency: 'usd' }[name] ?? '');
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const read = (...rows: readonly string[][]) => {
  const file = paymentFile([HEAD, ...rows], isDay);
  if ('reason' in file) throw new Error(file.reason);
  return file;
};

describe('the rows of an accounting export', () => {
  it.each([
    ['1250.50', '1250.50'],
    ['1 250,50', '1250.50'],
    ['1,250.50', '1250.50'],
    ['1.250,50', '1250.50'],
    ['١٢٥٠٫٥٠', '1250.50'],
    ['7', '7.00'],
  ])('%s is %s', (typed, amount) => {
    expect(read(row({ Amount: typed })).payments[0]?.amount.toDecimal()).toBe(amount);
  });

  it.each([
    ['an amount that could be two', { Amount: '1.234' }, 'amount'],
    ['more decimals than the currency has', { Amount: '1.255' }, 'amount'],
    ['nothing', { Amount: '0' }, 'amount'],
    ['less than nothing', { Amount: '-5' }, 'amount'],
    ['no number', { Number: '' }, 'number'],
    ['a day that could be two', { Date: '3/4/2014' }, 'date'],
    ['a currency that is none', { Currency: 'EURO' }, 'currency'],
    ['an endless text', { Reference: 'x'.repeat(501) }, 'text'],
  ])('%s is wrong', (_, parts, reason) => {
    expect(read(row(parts)).wrong).toEqual([{ row: 2, reason }]);
  });

  it('say which number stands there twice', () => {
    const { payments, wrong } = read(row(), row({ Amount: '11' }), row({ Number: 'V2' }));
    expect(payments.map(({ number }) => number)).toEqual(['V1', 'V2']);
    expect(wrong).toEqual([{ row: 3, reason: 'twice' }]);
  });

  it('may stand in any order, and are refused without a column that is needed', () => {
    const order = [...HEAD].reverse();
    const file = paymentFile([order, [...row({ Supplier: 'Atlas' })].reverse()], isDay);
    expect('payments' in file && file.payments[0]).toMatchObject({ number: 'V1', supplier: 'Atlas' });
    expect(paymentFile([HEAD.slice(1), row()], isDay)).toEqual({ reason: 'columns' });
    expect(paymentFile([HEAD], isDay)).toEqual({ reason: 'empty' });
  });
});
