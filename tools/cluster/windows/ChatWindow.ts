import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Talk } from './page/Talk.ts';

const SIZE = { width: 440, height: 620 };
/** Milliseconds between the keys that are pressed. */
const KEY = 5;
/** Milliseconds that something may take to be seen. Engines, processes and windows share few cores. */
const PATIENCE = 60_000;

/** Somebody at a window of a browser: reads what it shows, and presses its keys. */
export class ChatWindow {
  readonly #page: Page;
  readonly #person: string;
  readonly #written: string[] = [];

  private constructor(page: Page, person: string) {
    this.#page = page;
    this.#person = person;
  }

  /** @param url of the page */
  static async open(browser: Browser, url: string, talk: Talk): Promise<ChatWindow> {
    const context = await browser.newContext({ viewport: SIZE });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript((given) => Object.assign(globalThis, { talk: given }), talk);
    const page = await context.newPage();
    await page.goto(url);
    return new ChatWindow(page, talk.person);
  }

  /** All that was written here. */
  get written(): readonly string[] {
    return this.#written;
  }

  /** Writes one message after the other, whether they are answered or not, until told to stop. */
  async writeUntil(stopped: AbortSignal): Promise<void> {
    const field = this.#page.getByPlaceholder('Write');
    while (!stopped.aborted) {
      const words = `message ${this.#written.length + 1} of ${this.#person}`;
      await field.pressSequentially(words, { delay: KEY });
      await field.press('Enter');
      this.#written.push(words);
    }
  }

  /** Resolves when it shows the message of a number. */
  async untilShown(number: number): Promise<void> {
    await this.#message(number).waitFor({ state: 'attached' });
  }

  /** Scrolls until the message of a number is seen. */
  async scrollTo(number: number): Promise<void> {
    await this.#message(number).scrollIntoViewIfNeeded();
  }

  /** Resolves when the window is connected. @param gateway its name */
  async untilConnectedTo(gateway: string): Promise<void> {
    await this.#page.getByText(`connected: ${gateway}`, { exact: true }).waitFor();
  }

  /** The messages, from top to bottom: their numbers, words, and the gateways that told them. */
  async shown(): Promise<Readonly<Record<'numbers' | 'words' | 'gateways', readonly string[]>>> {
    const textsOf = (part: string) => this.#page.locator(`li.message .${part}`).allTextContents();
    return { numbers: await textsOf('number'), words: await textsOf('words'), gateways: await textsOf('gateway') };
  }

  /** What the window says that went wrong. */
  failures(): Promise<readonly string[]> {
    return this.#page.locator('li.failure').allTextContents();
  }

  /** Takes a picture of the window. @param folder null: of none */
  async photograph(folder: string | null, name: string): Promise<void> {
    if (folder !== null) await this.#page.screenshot({ path: join(folder, `${name}-${this.#person}.png`) });
  }

  #message(number: number): Locator {
    return this.#page.getByText(String(number), { exact: true }).first();
  }
}
