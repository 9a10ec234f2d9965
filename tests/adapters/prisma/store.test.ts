import { itIsAStore } from '../../contracts/store.ts';
import { openTestStore } from '../../support/database.ts';

itIsAStore('SQLite', openTestStore);
