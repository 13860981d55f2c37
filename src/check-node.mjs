// Plain JavaScript, so that it also runs on a Node that is too old for the rest and can say so.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    [
      `This is Node ${process.versions.node}; the gateway needs Node 24.`,
      '`npm ci` installs Node 24 into the project, and the npm scripts use it: run `npm ci`, then `npm start`,',
      'without --omit=optional. Where no packaged Node 24 fits the platform, install one from nodejs.org.',
    ].join('\n'),
  )
  process.exit(1)
}
