SSI_API void ssi_thing(void); /* expect: no @brief */ /* expect: no @since */
