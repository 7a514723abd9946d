import { start } from './web/start.tsx';

/** The composition root of the pages: here, and only here, they meet the catalogue. */
async function loadCatalogue() {
  const { catalogue } = await import('./catalogue/index.generated.ts');
  return catalogue;
}

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
start(element, loadCatalogue);
