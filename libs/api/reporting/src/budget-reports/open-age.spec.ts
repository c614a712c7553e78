import { openAge } from './open-age';

describe('how long something has been open', () => {
  it.each([
    [-1, 'to-30-days'],
    [0, 'to-30-days'],
    [30, 'to-30-days'],
    [31, 'to-90-days'],
    [90, 'to-90-days'],
    [91, 'to-180-days'],
    [180, 'to-180-days'],
    [181, 'over-180-days'],
  ])('%i days are %s', (days, age) => {
    expect(openAge(days)).toBe(age);
  });
});
