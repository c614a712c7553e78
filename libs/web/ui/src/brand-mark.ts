import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The balance: the mark of the product. */
@Component({
  selector: 'mz-brand-mark',
  template: `<svg class="brand__mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3.5v16.5M8 20.5h8" stroke="#f3f7f7" stroke-width="1.5" fill="none" />
    <path d="M3 6.5h18" stroke="#c39a3f" stroke-width="2" fill="none" />
    <path d="M2.5 12.5h6a3 3 0 0 1-6 0zM15.5 12.5h6a3 3 0 0 1-6 0z" fill="#f3f7f7" />
    <path d="M5.5 6.5v6M18.5 6.5v6" stroke="#f3f7f7" stroke-width="1" fill="none" />
  </svg>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandMark {}
