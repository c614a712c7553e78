/** What a chart takes from the tokens, read when it is drawn. */
export interface ChartTokens {
  readonly font: string;
  readonly ink: string;
  readonly grid: string;
  readonly axis: string;
  readonly surface: string;
  readonly onSurface: string;
  readonly colorOf: (token: string) => string;
}

const FALLBACK = '#16212a';

/** Reads the custom properties in force at the element. */
export function readTokens(element: Element): ChartTokens {
  const style = getComputedStyle(element);
  const colorOf = (token: string) => style.getPropertyValue(token).trim() || FALLBACK;
  return {
    font: style.fontFamily || 'sans-serif',
    ink: colorOf('--mz-ink-3'),
    grid: colorOf('--mz-chart-grid'),
    axis: colorOf('--mz-chart-axis'),
    surface: colorOf('--mz-surface-inverse'),
    onSurface: colorOf('--mz-ink-inverse'),
    colorOf,
  };
}
