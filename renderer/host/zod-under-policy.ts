import { z } from 'zod';

// Loaded before everything else: as soon as a schema is made, Zod tries `new Function`, which the window's policy
// refuses and reports.
z.config({ jitless: true });
