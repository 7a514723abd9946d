import type { Locator, Page } from 'playwright-core';
import type { IsoDate } from '../kernel/date.ts';

/** What is typed into the form of a step, by the path of the field. */
export interface StepTyped {
  /** As the page calls it. */
  readonly name: string;
  readonly on: IsoDate;
  /** Label of how it ended. */
  readonly outcome?: string;
  /** Labels of options, by field. */
  readonly choose?: Readonly<Record<string, readonly string[]>>;
  readonly fill?: Readonly<Record<string, string>>;
  readonly days?: Readonly<Record<string, IsoDate>>;
  /** Names of people, by the list in which they stand. */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  /** A unit by name. */
  readonly unit?: Readonly<Record<string, string>>;
  /** Counts of the vote. */
  readonly vote?: Readonly<Record<string, number>>;
  readonly clock?: string;
}

const box = (page: Page) => page.getByRole('dialog');
const field = (page: Page, path: string) => box(page).locator(`[id="${path}"]`);

async function choose(page: Page, path: string, labels: readonly string[]): Promise<void> {
  await field(page, path).click();
  for (const label of labels) {
    const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await options.getByTitle(label, { exact: true }).click();
  }
  // A list of many stays open; Escape would close the form, Tab take the last option out again.
  await box(page).locator('.ant-drawer-title').click();
}

/** As somebody types it: into the field, then on: Enter would send the form. */
export async function typeDay(input: Locator, day: IsoDate): Promise<void> {
  await input.click();
  await input.fill(day);
  await input.press('Tab');
}

async function fillDay(page: Page, path: string, day: IsoDate): Promise<void> {
  await typeDay(field(page, path), day);
}

async function addPeople(page: Page, list: string, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    await box(page)
      .getByRole('button', { name: /^增加一行/ })
      .last()
      .click();
    const picker = field(page, `documents_${list}_${at}_person`);
    await picker.fill(name);
    const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await options
      .getByText(new RegExp(`^${name}`))
      .first()
      .click();
  }
}

/** Opens the form of a step that is possible now. */
export async function openStep(page: Page, name: string): Promise<void> {
  const now = page.locator('section.panel', { hasText: '现在可以办' });
  const step = now.locator('li.step', { has: page.getByText(name, { exact: true }) });
  await step.getByRole('button', { name: '登记', exact: true }).click();
  await box(page).getByText('系统核对').waitFor();
}

/** Types everything of a step, without recording it. */
export async function typeStep(page: Page, typed: StepTyped): Promise<void> {
  await fillDay(page, 'on', typed.on);
  const { outcome, vote = {}, clock } = typed;
  if (outcome !== undefined) await box(page).getByLabel(outcome, { exact: true }).check();
  for (const [id, labels] of Object.entries(typed.choose ?? {})) {
    await choose(page, `documents_${id}`, labels);
  }
  for (const [id, words] of Object.entries(typed.fill ?? {})) {
    await field(page, `documents_${id}`).fill(words);
  }
  for (const [id, day] of Object.entries(typed.days ?? {})) {
    await fillDay(page, `documents_${id}`, day);
  }
  for (const [id, names] of Object.entries(typed.people ?? {})) await addPeople(page, id, names);
  for (const [id, name] of Object.entries(typed.unit ?? {})) {
    await field(page, `documents_${id}`).fill(name);
    await page.locator('.ant-select-tree-title', { hasText: name }).first().click();
  }
  for (const [id, count] of Object.entries(vote)) {
    await field(page, `vote_${id}`).fill(String(count));
  }
  if (clock !== undefined) await field(page, 'vote_clock').fill(clock);
  if (Object.keys(vote).length > 0) await box(page).getByLabel('无记名投票').check();
}

/** Records a step by its form; the rules have nothing against it. */
export async function recordStep(page: Page, typed: StepTyped): Promise<void> {
  await openStep(page, typed.name);
  await typeStep(page, typed);
  await box(page)
    .getByText(/^可以登记/)
    .waitFor();
  await box(page).getByRole('button', { name: '登记', exact: true }).click();
  await box(page).waitFor({ state: 'detached' });
}
