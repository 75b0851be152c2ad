// Checks a CSV of figures with papaparse and stores it with better-sqlite3. Usage: node node.js FILE.csv NEW.db
// Prints {"seconds","kept","rejected"}.
import { readFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { unitOf } from './indicators.js';

const [file, path] = process.argv.slice(2);
for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });

const start = performance.now();
const database = new Database(path);
database.pragma('journal_mode = wal');
database.pragma('synchronous = full');
database.pragma('cache_size = -400000');
database.exec(`
  create table figure (company_id integer, indicator text, period text, value real, unit text, currency text,
    reported_at text, source text, primary key (company_id, indicator, period)) without rowid;
  create table reject (line integer, fault text);`);
const keep = database.prepare('insert or ignore into figure values (?, ?, ?, ?, ?, ?, ?, ?)');
const rejectRow = database.prepare('insert into reject values (?, ?)');

const daysSeen = new Map();
function isDay(text) {
  let known = daysSeen.get(text);
  if (known === undefined) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
    known = !Number.isNaN(+day) && day.toISOString().startsWith(text);
    daysSeen.set(text, known);
  }
  return known;
}

function faultOf([, indicator, , value, unit, , reportedAt]) {
  if (!unitOf.has(indicator)) return 'indicator';
  if (unitOf.get(indicator) !== unit) return 'unit';
  if (value === '' || !Number.isFinite(Number(value))) return 'value';
  return isDay(reportedAt) ? null : 'reported-at';
}

let [line, kept, rejected] = [0, 0, 0];
database.exec('begin');
Papa.parse(readFileSync(file, 'utf8'), {
  step({ data: cells }) {
    line++;
    if (line === 1 || cells.length === 1) return;
    let fault = faultOf(cells);
    const [company, indicator, period, value, unit, currency, reportedAt, source] = cells;
    if (fault === null && keep.run(Number(company), indicator, period, Number(value), unit, currency, reportedAt, source).changes === 0) {
      fault = 'duplicate';
    }
    if (fault === null) kept++;
    else {
      rejected++;
      rejectRow.run(line, fault);
    }
  },
});
database.exec('commit');
database.pragma('wal_checkpoint(truncate)');
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, kept, rejected }));
