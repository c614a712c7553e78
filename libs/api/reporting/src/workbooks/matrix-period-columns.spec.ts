import { ar } from './messages/ar';
import { en } from './messages/en';
import { fr } from './messages/fr';

describe('the periods of a workbook', () => {
  it('are named as on the page, in each language', () => {
    const named = [en, fr, ar].map(({ period }) => ['2014-Q3', '2014-H1', '2014'].map((key) => period(key)));
    expect(named).toEqual([
      ['Q3 2014', 'H1 2014', '2014'],
      ['T3 2014', 'S1 2014', '2014'],
      ['الفصل 3 2014', 'النصف 1 2014', '2014'],
    ]);
  });
});
