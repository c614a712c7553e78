import { Pipe, type PipeTransform, inject } from '@angular/core';
import type { SplitDimension } from '@mizan/shared/contracts';
import { Formats } from '@mizan/web/core';

/** The name of a receiver: of a country in the language of the screen, of a partner or theme as it was typed. */
// Not pure: the same country reads otherwise after the language was switched.
@Pipe({ name: 'mzReceiver', pure: false })
export class ReceiverPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(key: string, dimension: SplitDimension): string {
    return dimension === 'country' ? this.formats.country(key) : key;
  }
}
