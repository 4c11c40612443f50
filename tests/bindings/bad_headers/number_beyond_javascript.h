/** @brief More than a double counts to. @since 1.0 */
#define SSI_MANY 9007199254740992 /* expect: SSI_MANY: is 9007199254740992; JavaScript counts to 9007199254740991 */
