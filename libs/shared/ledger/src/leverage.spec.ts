import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import { leverage, saving } from './leverage';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((minor) => Money.fromMinor(minor, 'USD'));

describe('what partners add', () => {
  it('is their money and gifts in kind for each dollar of own money', () => {
    expect(leverage({ own: usd('200'), partnersCash: usd('250'), partnersInKind: usd('50') })?.toFixed()).toBe('1.5');
  });

  it('is no data where no own money was paid, whatever partners gave', () => {
    expect(leverage({ own: usd('0'), partnersCash: usd('250'), partnersInKind: usd('50') })).toBeNull();
    expect(leverage({ own: usd('-1'), partnersCash: usd('250'), partnersInKind: usd('50') })).toBeNull();
  });

  it('for every gift, grows with what partners give and counts cash and kind alike', () => {
    fc.assert(
      fc.property(amount, amount, amount, (partnersCash, partnersInKind, paid) => {
        const own = paid.plus(usd('0.01'));
        const one = leverage({ own, partnersCash, partnersInKind });
        const swapped = leverage({ own, partnersCash: partnersInKind, partnersInKind: partnersCash });
        const more = leverage({ own, partnersCash: partnersCash.plus(own), partnersInKind });
        expect(one?.toFixed()).toBe(swapped?.toFixed());
        expect(more?.greaterThan(one ?? 0)).toBe(true);
      }),
    );
  });
});

describe('what is saved', () => {
  it('is the cost without partners less the own share, to the cent; a loss where more was paid', () => {
    expect(saving({ costWithoutPartners: usd('26000.10'), ownShare: usd('17000.05') })).toEqual(usd('9000.05'));
    expect(saving({ costWithoutPartners: usd('100'), ownShare: usd('130') })).toEqual(usd('-30'));
  });

  it('is no data where nobody said what it would cost', () => {
    expect(saving({ costWithoutPartners: null, ownShare: usd('130') })).toBeNull();
  });

  it('for every cost, own share and saving make the cost', () => {
    fc.assert(
      fc.property(amount, amount, (costWithoutPartners, ownShare) => {
        expect(saving({ costWithoutPartners, ownShare })?.plus(ownShare)).toEqual(costWithoutPartners);
      }),
    );
  });
});
