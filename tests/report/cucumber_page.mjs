// Renders Cucumber messages with Cucumber's own formatter: node cucumber_page.mjs TOOLS MESSAGES PAGE
import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [tools, messages, page] = process.argv.slice(2);
const installed = createRequire(join(tools, 'package.json'));
const load = (name) => import(pathToFileURL(installed.resolve(name)));
const { CucumberHtmlStream } = await load('@cucumber/html-formatter');
const { parseEnvelope } = await load('@cucumber/messages');

const formatter = new CucumberHtmlStream();
formatter.pipe(createWriteStream(page));
for await (const line of createInterface({ input: createReadStream(messages) })) {
  formatter.write(parseEnvelope(line));
}
formatter.end();
