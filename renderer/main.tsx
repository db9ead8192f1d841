import { createRoot } from 'react-dom/client';
import { host } from './host/index.ts';

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<main><h1>Child Death Review Workbench</h1><p>Running in: {host.kind}</p></main>);
