/** Outlines of the icons in a 20 by 20 box. */
export const ICON_PATHS = {
  home: 'M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z',
  plan: 'M4 3.5h5v4H4zM11 8.5h5v3.5h-5zM11 14h5v3.5h-5zM6.5 7.5v8.3H11M6.5 10.2H11',
  activities: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 4.5v11',
  results: 'M10 3a7 7 0 1 0 7 7M10 6.5a3.5 3.5 0 1 0 3.5 3.5M10 10l6.5-6.5M14 3.5h2.5V6',
  budget:
    'M3 5.5h14v9H3zM10 7.7v4.6M11.6 8.4c-.5-.5-3.2-.7-3.2.6 0 1.5 3.3.6 3.3 2.1 0 1.3-2.8 1.2-3.4.5M5.3 7.8v.01M14.7 12.2v.01',
  partners:
    'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c.3-2.8 2.2-4.2 5-4.2s4.7 1.4 5 4.2M13 4.4a2.5 2.5 0 0 1 0 4.9M14.5 12.1c1.8.4 2.8 1.8 3 3.9',
  dashboards: 'M3.5 3.5v13h13M7 13.5V10M10.5 13.5v-7M14 13.5v-5',
  reports: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10h5M7.5 13h5',
  clearance:
    'M4 16.5h12M5 13.5h10v-1.8c0-.7-.5-1.2-1.2-1.2h-2.3c-.3-1.5.9-2.3.9-4A2.4 2.4 0 0 0 10 4a2.4 2.4 0 0 0-2.4 2.5c0 1.7 1.2 2.5.9 4H6.2c-.7 0-1.2.5-1.2 1.2z',
  administration: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  bell: 'M5.5 14V9a4.5 4.5 0 0 1 9 0v5l1 1h-11zM8.5 17h3',
  'chevron-down': 'M5.5 8 10 12.5 14.5 8',
  'chevron-end': 'M8 5.5 12.5 10 8 14.5',
  'chevron-start': 'M12 5.5 7.5 10 12 14.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  download: 'M10 3.5v9M6.5 9 10 12.5 13.5 9M4 16.5h12',
  upload: 'M10 12.5v-9M6.5 7 10 3.5 13.5 7M4 16.5h12',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  edit: 'M4 16l.7-3.2L13.5 4l2.5 2.5-8.8 8.8z',
  close: 'M5 5l10 10M15 5 5 15',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01',
  copy: 'M7 7h9v9.5H7zM4 13.5V3.5h9',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1',
  tree: 'M7.5 3h5v3.5h-5zM3 13.5h4.5V17H3zM12.5 13.5H17V17h-4.5zM10 6.5V10M5.3 13.5V10h9.4v3.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.8',
  history: 'M4.2 6.5A7 7 0 1 1 3 10.5M4 3v3.5h3.5M10 6.5v4l2.5 1.5',
  'sign-out': 'M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M8 10h8',
  more: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  filter: 'M3.5 4.5h13L11.5 11v5l-3-1.5V11z',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.5',
  delete: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  undo: 'M4 8.5h8a4 4 0 0 1 0 8H8M7 5 3.5 8.5 7 12',
  send: 'M3 4 17.5 10 3 16l2-6zM5 10h6',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.5v.01',
  external: 'M8 4.5H4v11.5h11.5v-4M11.5 3.5h5v5M16.5 3.5 9.5 10.5',
  language: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c-4.5 4.5-4.5 9.5 0 14M10 3c4.5 4.5 4.5 9.5 0 14',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c.4-3.2 2.7-4.8 6-4.8s5.6 1.6 6 4.8',
} as const satisfies Record<string, string>;

/** Icons that point along the line: they turn with the direction of the text. */
export const DIRECTED_ICONS: ReadonlySet<string> = new Set<keyof typeof ICON_PATHS>([
  'chevron-end',
  'chevron-start',
  'sign-out',
  'undo',
  'send',
  'external',
]);

/** A name of the table of icons. */
export type IconName = keyof typeof ICON_PATHS;
