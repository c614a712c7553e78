import { HttpEventType, type HttpEvent } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { EVIDENCE_LIMITS, type Identity } from '@mizan/shared/contracts';
import { LanguageChoice, ProblemMessages, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField, Icon } from '@mizan/web/ui';
import { lastValueFrom, tap } from 'rxjs';

import { EvidenceClient } from './evidence-client';
import { ACCEPTED_FILES, EvidenceTexts, titleFromName } from './evidence-texts';

/** A file on its way to the report. */
interface Sending {
  readonly key: number;
  readonly file: File;
  readonly title: string;
  /** How much of it has gone, a fraction; null while it waits. */
  readonly share: number | null;
  /** Why the API did not take it. */
  readonly problem: ProblemFacts | null;
}

/** Adds files that prove a report, chosen with a button or dropped. Sent one after the other; a refused one stays. */
@Component({
  selector: 'mz-evidence-upload',
  imports: [FormField, FormsModule, Icon, TranslocoPipe],
  templateUrl: './evidence-upload.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceUpload {
  readonly reportId = input.required<string>();
  /** A file was added: its title. */
  readonly added = output<string>();

  private readonly client = inject(EvidenceClient);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly limits = EVIDENCE_LIMITS;
  protected readonly accepted = ACCEPTED_FILES;
  protected readonly isOver = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly sendings = signal<readonly Sending[]>([]);
  protected readonly takeable = computed(() => this.waiting().length);
  private readonly waiting = computed(() => this.sendings().filter((sending) => this.refusalOf(sending) === null));
  /** What went wrong, for those who do not see the field. */
  protected readonly spoken = computed(() => {
    this.language.current();
    return this.sendings()
      .map((sending) => this.refusalOf(sending) ?? this.mendableOf(sending) ?? '')
      .join(' ')
      .trim();
  });
  private lastKey = 0;

  protected choose(files: FileList | null): void {
    const chosen = [...(files ?? [])].map((file): Sending => {
      const title = titleFromName(file.name);
      return { key: (this.lastKey += 1), file, title, share: null, problem: null };
    });
    this.sendings.update((sendings) => [...sendings, ...chosen]);
  }

  /** Without this the browser would open the file instead of the page. */
  protected hold(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    if (!this.isBusy()) this.choose(event.dataTransfer?.files ?? null);
  }

  protected change(key: number, change: Partial<Sending>): void {
    this.sendings.update((all) => all.map((sending) => (sending.key === key ? { ...sending, ...change } : sending)));
  }

  protected discard(key: number): void {
    this.sendings.update((all) => all.filter((sending) => sending.key !== key));
  }

  protected async send(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    for (const sending of this.waiting()) await this.sendOne(sending);
    this.isBusy.set(false);
  }

  /** Why a file will never be taken, in the language of the moment. */
  protected refusalOf({ file, problem }: Sending): string | null {
    if (problem === null) return this.texts.hopeless(file);
    return isFinal(problem) ? this.texts.refused(problem, file) : null;
  }

  /** What can be put right, or may be gone when it is sent again. */
  protected mendableOf({ problem }: Sending): string | null {
    if (problem === null || isFinal(problem)) return null;
    return this.messages.ofField(problem, 'title') ?? this.messages.sentence(problem);
  }

  /** A name in its own direction inside a sentence of another. */
  protected isolated(name: string): string {
    return `\u2068${name}\u2069`;
  }

  private async sendOne({ key, file, title: typed }: Sending): Promise<void> {
    const title = typed.trim();
    this.change(key, { share: 0, problem: null });
    try {
      const events = this.client.addFile(this.reportId(), file, title);
      await lastValueFrom(events.pipe(tap((event) => this.follow(key, event))));
      this.discard(key);
      this.added.emit(title);
    } catch (error) {
      this.change(key, { share: null, problem: problemOf(error) });
    }
  }

  private follow(key: number, event: HttpEvent<Identity>): void {
    if (event.type === HttpEventType.UploadProgress)
      this.change(key, { share: event.loaded / (event.total ?? event.loaded) });
  }
}

function isFinal({ code }: ProblemFacts): boolean {
  return code.startsWith('evidence.');
}
