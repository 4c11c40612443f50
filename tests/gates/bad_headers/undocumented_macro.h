#define SSI_SILENT 3 /* expect: no @brief */ /* expect: no @since */
