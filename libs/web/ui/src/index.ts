export { Balance } from './balance';
export { BrandMark } from './brand-mark';
export { Bullet } from './bullet';
export { Card } from './card';
export { Chart } from './chart/chart';
export type { ChartKind, ChartMark, ChartSeries } from './chart/chart-data';
export { Dialog } from './dialog';
export { Disclosure } from './disclosure';
export { EmptyState } from './empty-state';
export { ErrorState } from './error-state';
export {
  ExplainPanel,
  type ExplainExclusion,
  type ExplainInput,
  type ExplainLabels,
  type ExplainStep,
} from './explain-panel';
export { FieldControl } from './field-control';
export { FilterBar } from './filter-bar';
export { FilterSelect, type FilterOption } from './filter-select';
export { FormField } from './form-field';
export { Icon } from './icon';
export type { IconName } from './icon-paths';
export { LightBadge, type LightName } from './light-badge';
export { Menu } from './menu';
export { MoneyBar, type MoneyKind, type MoneyShare } from './money-bar';
export { PageHeader, type Crumb } from './page-header';
export { ReasonField } from './reason-field';
export { Segmented, type SegmentedOption } from './segmented';
export { SidePanel } from './side-panel';
export { Skeleton } from './skeleton';
export { StatusMark, type StatusName } from './status-mark';
export { Tabs, type Tab } from './tabs';
export { ToastRegion } from './toast-region';
export { Toasts, type ToastAction } from './toasts';
export { Tree } from './tree';
export type { TreeNode } from './tree-nodes';
export { Spark } from './trend/spark';
export { Trend, type TrendWords } from './trend/trend';
export type { TrendPicture, TrendPoint, TrendRow, TrendTick } from './trend/trend-picture';
export { WhyButton } from './why-button';
