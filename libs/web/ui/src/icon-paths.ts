/** Outlines of the icons in a 20 by 20 box. */
export const ICON_PATHS = {
  home: 'M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z',
  plan: 'M4 3.5h5v4H4zM11 8.5h5v3.5h-5zM11 14h5v3.5h-5zM6.5 7.5v8.3H11M6.5 10.2H11',
  activities: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 4.5v11',
  results: 'M10 3a7 7 0 1 0 7 7M10 6.5a3.5 3.5 0 1 0 3.5 3.5M10 10l6.5-6.5M14 3.5h2.5V6',
  budget:
    'M3 5.5h14v9H3zM10 7.7v4.6M11.6 8.4c-.5-.5-3.2-.7-3.2.6 0 1.5 3.3.6 3.3 2.1 0 1.3-2.8 1.2-3.4.5M5.3 7.8v.01M14.7 12.2v.01',
  dashboards: 'M3.5 3.5v13h13M7 13.5V10M10.5 13.5v-7M14 13.5v-5',
  administration: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  'chevron-down': 'M5.5 8 10 12.5 14.5 8',
  'chevron-end': 'M8 5.5 12.5 10 8 14.5',
  plus: 'M10 4v12M4 10h12',
  download: 'M10 3.5v9M6.5 9 10 12.5 13.5 9M4 16.5h12',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  edit: 'M4 16l.7-3.2L13.5 4l2.5 2.5-8.8 8.8z',
  close: 'M5 5l10 10M15 5 5 15',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01',
  copy: 'M7 7h9v9.5H7zM4 13.5V3.5h9',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICON_PATHS;
