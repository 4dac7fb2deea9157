// How OHIF finds the archive that serves it. Served as /ohif/app-config.js.
const root = `${window.location.origin}/dicom-web`;
const isNarrow = window.matchMedia('(max-width: 640px)').matches;

window.config = {
  routerBasename: '/ohif/',
  showStudyList: true,
  extensions: [],
  modes: [],
  investigationalUseDialog: { option: 'never' },
  showWarningMessageForCrossOrigin: true,
  showCPUFallbackMessage: true,
  showLoadingIndicator: true,
  showPatientInfo: isNarrow ? 'disabled' : 'visible',
  showErrorDetails: 'always',
  strictZSpacingForVolumeViewport: true,
  // The pages come with the headers that browsers want for it.
  useSharedArrayBuffer: 'AUTO',
  defaultDataSourceName: 'aloft',
  dataSources: [
    {
      namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
      sourceName: 'aloft',
      configuration: {
        friendlyName: 'Aloft',
        name: 'aloft',
        wadoUriRoot: root,
        qidoRoot: root,
        wadoRoot: root,
        qidoSupportsIncludeField: true,
        supportsFuzzyMatching: true,
        supportsWildcard: true,
        supportsStow: true,
        supportsReject: false,
        dicomUploadEnabled: true,
        imageRendering: 'wadors',
        thumbnailRendering: 'wadors',
        enableStudyLazyLoad: true,
        singlepart: 'bulkdata,video,pdf',
        omitQuotationForMultipartRequest: false,
        // Answers name the archive as its public root does; this page may have been opened by another of its names.
        bulkDataURI: {
          enabled: true,
          transform: (address) => address.replace(/^https?:\/\/[^/]*(?=\/dicom-web\/)/, ''),
          startsWith: '/dicom-web/',
          prefixWith: `${root}/`,
        },
      },
    },
  ],
};

// On a telephone the list of series would leave the picture a strip: it is closed once, and opens by a tap.
if (isNarrow) {
  const watch = new MutationObserver(() => {
    const handle = document.querySelector('[data-cy="side-panel-header-left"].absolute');
    if (!handle) return;
    watch.disconnect();
    handle.click();
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
}
