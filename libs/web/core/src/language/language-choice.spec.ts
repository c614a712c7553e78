import { computed, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

import { LanguageChoice } from './language-choice';
import { provideMessages } from './provide-messages';

describe('the language of the screen', () => {
  let choice: LanguageChoice;
  let transloco: TranslocoService;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideMessages()] });
    transloco = TestBed.inject(TranslocoService);
    choice = TestBed.inject(LanguageChoice);
    await firstValueFrom(transloco.load('en'));
    TestBed.tick();
  });

  it('changes once its texts are there, so that nobody reads the name of a message', async () => {
    const said: string[] = [];
    const save = computed(() => `${choice.current()} ${transloco.translate<string>('words.save')}`);
    said.push(save());
    choice.choose('fr');
    TestBed.tick();
    said.push(save());
    await settle();
    said.push(save());
    expect(said).toEqual(['en Save', 'en Save', 'fr Enregistrer']);
    expect(document.documentElement.lang).toBe('fr');
  });

  it('is the one that was chosen last, however long another takes to come', async () => {
    choice.choose('ar');
    choice.choose('en');
    await settle();
    expect([choice.current(), document.documentElement.dir]).toEqual(['en', 'ltr']);
    choice.choose('ar');
    await settle();
    expect([choice.current(), document.documentElement.dir]).toEqual(['ar', 'rtl']);
  });
});
