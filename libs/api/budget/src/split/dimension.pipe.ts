import { Injectable, type PipeTransform } from '@nestjs/common';
import { invalidFields } from '@mizan/api/platform';
import { SPLIT_DIMENSIONS, type SplitDimension } from '@mizan/shared/contracts';

/** A dimension in an address; another word is `request.invalid`. */
@Injectable()
export class DimensionPipe implements PipeTransform<string, SplitDimension> {
  transform(value: string): SplitDimension {
    const dimension = SPLIT_DIMENSIONS.find((known) => known === value);
    if (dimension === undefined) throw invalidFields({ path: 'dimension', rule: 'choice' });
    return dimension;
  }
}
