import { cellDate, cellNumber, cellText } from './cell-values';
import { en } from './messages/en';
import { fr } from './messages/fr';

describe('the values of cells', () => {
  it.each([
    ['0.00', 0],
    ['766444.00', 766444],
    ['-12500.05', -12500.05],
    ['9999999999999.99', 9999999999999.99],
    ['0.000001', 0.000001],
  ])('%s is a number', (decimal, number) => {
    expect(cellNumber(decimal)).toBe(number);
  });

  it('never lets a number lose a cent: what does not fit stays text', () => {
    expect(cellNumber('12345678901234.56')).toBe('12345678901234.56');
    expect(cellNumber('90071992547409.93')).toBe('90071992547409.93');
    expect(cellNumber(null)).toBeNull();
  });

  it('are days at midnight UTC', () => {
    expect(cellDate('2014-09-30')?.toISOString()).toBe('2014-09-30T00:00:00.000Z');
    expect(cellDate(undefined)).toBeNull();
  });

  it('mark a text that is missing in the language of the reader', () => {
    const text = { source: 'en' as const, en: 'Round table', fr: 'Table ronde' };
    expect(cellText(text, 'fr', fr)).toBe('Table ronde');
    expect(cellText({ source: 'en', en: 'Round table' }, 'fr', fr)).toBe('Round table [anglais]');
    expect(cellText(text, 'en', en)).toBe('Round table');
  });
});
