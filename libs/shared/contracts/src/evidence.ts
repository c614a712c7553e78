import type { IsoDateTime, Uuid } from './wire';

/** Longest texts, and the largest file in bytes (10 MiB). */
export const EVIDENCE_LIMITS = { title: 200, link: 500, name: 200, note: 1000, fileBytes: 10_485_760 } as const;

/** What may be kept as evidence, by the end of its name. Nothing of it is run or shown by a browser on its own. */
export const EVIDENCE_FILE_TYPES = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'csv', 'txt'] as const;
export type EvidenceFileType = (typeof EVIDENCE_FILE_TYPES)[number];

/** What the bytes of a file turned out to be; the web has a word for each. */
export const FOUND_CONTENTS = [
  'pdf',
  'png',
  'jpg',
  'docx',
  'xlsx',
  'text',
  'markup',
  'program',
  'archive',
  'macros',
  'unknown',
] as const;
export type FoundContent = (typeof FOUND_CONTENTS)[number];

export const EVIDENCE_KINDS = ['link', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file as people see it: the name it came with, its size in bytes, and what its bytes are. */
export interface EvidenceFileView {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Something that proves a report. */
export interface EvidenceView {
  readonly id: Uuid;
  readonly reportId: Uuid;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** An address that begins with https://; null for a file. */
  readonly link: string | null;
  /** null for a link. */
  readonly file: EvidenceFileView | null;
  readonly addedBy: string | null;
  readonly addedAt: IsoDateTime;
  /** null until somebody has looked at it. */
  readonly verifiedBy: string | null;
  readonly verifiedAt: IsoDateTime | null;
  readonly verificationNote: string | null;
  /** Whether the reader added it or wrote the report, and so cannot verify it. */
  readonly isOwn: boolean;
  readonly version: number;
}

export interface AddEvidenceLink {
  readonly kind: 'link';
  readonly title: string;
  readonly link: string;
}

export interface VerifyEvidence {
  readonly note?: string;
}
