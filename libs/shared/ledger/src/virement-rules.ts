import { Money, ratio, split, sum, type CurrencyCode } from '@mizan/shared/money';
import { Decimal } from 'decimal.js';

/** One line of a virement: a signed amount, less than zero where money leaves. */
export interface VirementLine {
  /** The control key that it moves. */
  readonly key: string;
  readonly projectId: string;
  /** The directorate of the project. */
  readonly unitId: string;
  readonly amount: Money;
}

/** How a project stands in the fiscal year before the virement. */
export interface VirementStanding {
  readonly projectId: string;
  /** What was first appropriated for the year, of all natures together. */
  readonly appropriated: Money;
  /** What virements of the year brought and took already, each as a positive amount. */
  readonly movedIn: Money;
  readonly movedOut: Money;
}

export const VIREMENT_LEVELS = ['head', 'finance', 'controller'] as const;
/** Who decides: the head of the directorate, a finance officer, or the financial controller. */
export type VirementLevel = (typeof VIREMENT_LEVELS)[number];

export const VIREMENT_RULES = ['inside-project', 'inside-directorate', 'between-directorates', 'beyond-share'] as const;
/** Why somebody of that level decides (domain.md, Decisions). */
export type VirementRule = (typeof VIREMENT_RULES)[number];

/** The level that decides, and the rules that ask for it; `shares` are fractions of each project's appropriation. */
export interface VirementDecision {
  readonly level: VirementLevel;
  readonly rules: readonly VirementRule[];
  readonly shares: readonly { readonly projectId: string; readonly in: Decimal | null; readonly out: Decimal | null }[];
}

/** Beyond this part of a project's appropriation the controller decides, whatever moves where; a fraction. */
export const VIREMENT_SHARE = '0.10';

export type VirementObstacle =
  | { readonly code: 'virement.lines-missing' | 'virement.line-twice' }
  | { readonly code: 'virement.not-balanced'; readonly net: Money };

/** Why the lines are no virement, or null: at least two, none of nothing, none twice, and nothing left over. */
export const virementObstacle = (lines: readonly VirementLine[], currency: CurrencyCode): VirementObstacle | null => {
  if (lines.length < 2 || lines.some(({ amount }) => amount.isZero())) return { code: 'virement.lines-missing' };
  if (new Set(lines.map(({ key }) => key)).size < lines.length) return { code: 'virement.line-twice' };
  const net = sum(
    lines.map(({ amount }) => amount),
    currency,
  );
  return net.isZero() ? null : { code: 'virement.not-balanced', net };
};

/**
 * Who decides. Inside one project the head of the directorate, between projects of one directorate finance, between
 * directorates the controller; and the controller wherever the virements of the year, in and out each counted and this one
 * with them, pass the share of a project's appropriation. A project without an appropriation is beyond any share.
 */
export const virementDecision = (
  lines: readonly VirementLine[],
  standings: readonly VirementStanding[],
  share: string = VIREMENT_SHARE,
): VirementDecision => {
  const projects = new Set(lines.map(({ projectId }) => projectId));
  const units = new Set(lines.map(({ unitId }) => unitId));
  const shares = standings.map((standing) => sharesOf(standing, lines));
  const isBeyond = projects.size > 1 && shares.some((own) => isMore(own.in, share) || isMore(own.out, share));
  const place = placeOf(projects.size, units.size);
  const level = isBeyond || place === 'between-directorates' ? 'controller' : LEVEL_OF[place];
  return { level, rules: isBeyond ? [place, 'beyond-share'] : [place], shares };
};

const LEVEL_OF = {
  'inside-project': 'head',
  'inside-directorate': 'finance',
  'between-directorates': 'controller',
} as const;

const placeOf = (projects: number, units: number): keyof typeof LEVEL_OF => {
  if (projects === 1) return 'inside-project';
  return units === 1 ? 'inside-directorate' : 'between-directorates';
};

const sharesOf = (standing: VirementStanding, lines: readonly VirementLine[]): VirementDecision['shares'][number] => {
  const { projectId, appropriated, movedIn, movedOut } = standing;
  const own = lines.filter((line) => line.projectId === projectId).map(({ amount }) => amount);
  const { currency } = appropriated;
  const inward = sum(
    own.filter((amount) => amount.isPositive()),
    currency,
  );
  const outward = sum(
    own.filter((amount) => amount.isNegative()),
    currency,
  ).negated();
  return {
    projectId,
    in: partOf(movedIn.plus(inward), appropriated),
    out: partOf(movedOut.plus(outward), appropriated),
  };
};

/** A fraction; zero of nothing is zero, something of nothing has no fraction. */
const partOf = (moved: Money, appropriated: Money): Decimal | null =>
  moved.isZero() ? new Decimal(0) : ratio(moved, appropriated);

const isMore = (part: Decimal | null, share: string): boolean => part === null || part.greaterThan(share);

/** What a line does to a balance, in the order in which it is posted. */
export interface VirementMovement {
  readonly key: string;
  readonly revised: Money;
  /** Signed: the allotted part that goes along. */
  readonly allotted: Money;
}

/**
 * What each line moves. Money leaves from what is not allotted first; the allotted part that must go along is allotted
 * where it arrives, in proportion to what arrives, so that nothing allotted is lost on the way. `notAllotted` is revised −
 * allotted of each giving key.
 */
export const virementMovements = (
  lines: readonly VirementLine[],
  notAllotted: ReadonlyMap<string, Money>,
  currency: CurrencyCode,
): VirementMovement[] => {
  const zero = Money.zero(currency);
  const leaving = lines
    .filter(({ amount }) => amount.isNegative())
    .map(({ key, amount }) => {
      const rest = amount.negated().minus(notAllotted.get(key) ?? zero);
      return { key, revised: amount, allotted: rest.isPositive() ? rest.negated() : zero };
    });
  const moved = sum(
    leaving.map(({ allotted }) => allotted),
    currency,
  ).negated();
  const arriving = lines.filter(({ amount }) => amount.isPositive());
  const shares = split(
    moved,
    arriving.map(({ key, amount }) => ({ key, weight: amount.minor.toString() })),
  );
  return [
    ...leaving,
    ...arriving.map(({ key, amount }) => ({ key, revised: amount, allotted: shares.get(key) ?? zero })),
  ];
};
