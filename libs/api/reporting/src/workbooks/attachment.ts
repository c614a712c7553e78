export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';

/** A plain name for old programs, and the name in the reader's language (RFC 5987) for the others; `plain` has the ending. */
export function attachment(plain: string, name: string): string {
  const ending = plain.slice(plain.lastIndexOf('.'));
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(`${name}${ending}`)}`;
}
