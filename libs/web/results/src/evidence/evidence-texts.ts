import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { EVIDENCE_FILE_TYPES, EVIDENCE_LIMITS } from '@mizan/shared/contracts';
import { Formats, ProblemMessages, type ProblemFacts } from '@mizan/web/core';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
const ENDINGS: readonly string[] = [...EVIDENCE_FILE_TYPES, 'jpeg'];

/** What people choose files by in their own folders. */
export const ACCEPTED_FILES = ENDINGS.map((ending) => `.${ending}`).join();

/** The end of a name without its point, in small letters; empty when there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A title to begin with: the name without its ending, as a line of words. */
export function titleFromName(name: string): string {
  const words = name
    .replace(/\.[^.]{1,20}$/, '')
    .replaceAll('_', ' ')
    .trim();
  return words.slice(0, EVIDENCE_LIMITS.title);
}

/** Sizes of files and why one is refused, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class EvidenceTexts {
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);
  private readonly messages = inject(ProblemMessages);

  /** A number of bytes as people say it: 820 KB, 1.4 MB. */
  size(bytes: number): string {
    if (bytes >= MEGABYTE) {
      const size = this.formats.decimal((bytes / MEGABYTE).toFixed(1));
      return this.transloco.translate('reportEvidence.sizes.megabytes', { size });
    }
    const size = this.formats.decimal(Math.max(1, Math.round(bytes / KILOBYTE)));
    return this.transloco.translate('reportEvidence.sizes.kilobytes', { size });
  }

  /** The most that a file may have. */
  limit(): string {
    return this.size(EVIDENCE_LIMITS.fileBytes);
  }

  /** Why a file need not be sent at all; null when it may be taken. The API has the last word. */
  hopeless({ name, size }: File): string | null {
    const named = endingOf(name);
    if (!ENDINGS.includes(named)) return this.wrongName(named);
    if (size === 0) return this.transloco.translate('problems.evidence_file-empty');
    return size > EVIDENCE_LIMITS.fileBytes ? this.tooLarge(size) : null;
  }

  /** Why the API refused a file. */
  refused(problem: ProblemFacts, { size }: File): string {
    if (problem.code === 'evidence.file-too-large') return this.tooLarge(size);
    if (problem.code !== 'evidence.file-type') return this.messages.sentence(problem);
    const named = String(problem.params['named']);
    if (!ENDINGS.includes(named)) return this.wrongName(named);
    const found = this.transloco.translate<string>(`reportEvidence.found.${String(problem.params['found'])}`);
    return this.transloco.translate('reportEvidence.otherContent', { ending: `.${named}`, found });
  }

  private wrongName(named: string): string {
    if (named === '') return this.transloco.translate('reportEvidence.noEnding');
    return this.transloco.translate('reportEvidence.wrongEnding', { ending: `.${named}` });
  }

  private tooLarge(bytes: number): string {
    // Rounded up, so that a little too much does not read as just enough.
    const tenths = Math.ceil((bytes / MEGABYTE) * 10) / 10;
    return this.transloco.translate('reportEvidence.tooLarge', {
      size: this.size(tenths * MEGABYTE),
      limit: this.limit(),
    });
  }
}
